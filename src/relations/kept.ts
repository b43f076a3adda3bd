// Functions into ones that keep their answers: for what they were asked about, at most so many of them, or the only one.

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

export function once<V extends object>(make: () => V): () => V {
  let made: V | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
