// A function of a thing into one that keeps its answer for each thing it was asked about.

export function kept<K extends object | string, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const fresh = make(key);
    known.set(key, fresh);
    return fresh;
  };
}
