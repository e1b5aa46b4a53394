// What built pages are held to: the HTML standard, and html-validate's rules for readers with assistive technology.
// Its presets of style (recommended, prettier) are not taken: how HTML is written in the file is nobody's concern.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:browser", "html-validate:a11y"],
  rules: {
    // role="list" stands on lists without marks on purpose: Safari's VoiceOver does not call them lists without it.
    "no-redundant-role": "off",
    // A box that a table scrolls in is a region with a name, so that a keyboard can reach it; it is no part of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // What comes from the page's own host needs no digest; from another host nothing comes.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};
