"""The commands: one file each; the only place where the hops are joined."""
