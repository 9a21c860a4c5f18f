/** A set with a key put in or taken out. */
export function toggled<Key>(keys: ReadonlySet<Key>, key: Key, present: boolean): ReadonlySet<Key> {
  const next = new Set(keys);
  if (present) next.add(key);
  else next.delete(key);
  return next;
}
