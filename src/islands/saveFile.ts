/** Gives somebody a text as a file of theirs; nothing is sent anywhere. */

/** Some browsers ask first whether to save, and read the file only then. */
const patience = 60_000;

export function saveFile(name: string, text: string, type: 'text/csv' | 'text/plain'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}
