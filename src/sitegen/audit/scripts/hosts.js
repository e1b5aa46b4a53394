// Addresses that the browser is told to be ready for: it may look them up or open a connection without a request.
() => ["preconnect", "dns-prefetch", "prefetch", "preload", "modulepreload"]
  .flatMap(kind => [...document.querySelectorAll(`link[rel~=${kind}]`)])
  .map(link => link.href)
