/** Phrases as the lexicon writes them: parted by commas, on as many lines as they need. */
export function listPhrases(text: string): string[] {
  return text.split(',').map((phrase) => phrase.trim());
}
