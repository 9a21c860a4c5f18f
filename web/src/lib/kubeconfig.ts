/**
 * The names of a kubeconfig's contexts, for a choice while it is pasted. Only a hint: the server reads the file
 * properly, and a file that is not understood here simply offers no choice.
 */
export function contextNames(kubeconfig: string): string[] {
  const lines = decoded(kubeconfig).split(/\r?\n/);
  const start = lines.findIndex((line) => /^contexts:/.test(line));
  if (start < 0) return [];
  const end = lines.findIndex((line, index) => index > start && /^[a-zA-Z]/.test(line));
  const names = lines.slice(start + 1, end < 0 ? undefined : end).flatMap((line) => {
    const [, indent, name] = /^((?: |- )*)name:\s*(.+?)\s*$/.exec(line) ?? [];
    return indent !== undefined && name
      ? { indent: indent.length, name: name.replace(/^(["'])(.*)\1$/, '$2') }
      : [];
  });
  // Deeper names are those of extensions.
  const least = Math.min(...names.map(({ indent }) => indent));
  return names.filter(({ indent }) => indent === least).map(({ name }) => name);
}

function decoded(text: string) {
  const packed = text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return text;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)));
  } catch {
    return text;
  }
}
