// A function into one that keeps its answers for what it was asked about, at most so many of them.

export function kept<K extends object | string, V>(
  make: (key: K) => V,
  most = Number.POSITIVE_INFINITY,
): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const fresh = make(key);
    if (known.size >= most) known.clear();
    known.set(key, fresh);
    return fresh;
  };
}
