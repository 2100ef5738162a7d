/** TEMPORARY */
export async function sameWords(): Promise<string[][]> {
  return [['ឱ្យ', 'ឲ្យ', 'អោយ'], ['ព័ត៌មាន', 'ពត៌មាន'], ['សម្ងាត់', 'សំងាត់'], ['Facebook', 'ហ្វេសប៊ុក'], ['app', 'កម្មវិធី']];
}
