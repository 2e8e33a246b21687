// Browser storage that may be closed to us (private windows, full disk): reads answer null, writes answer false.

export function readStored(key: string, storage: Storage | undefined = safeLocal()): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string | null, storage: Storage | undefined = safeLocal()): boolean {
  try {
    if (storage === undefined) return false;
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function safeLocal(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
