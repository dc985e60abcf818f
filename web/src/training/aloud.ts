/** A voice that counts, where the device has one; all that it says is also shown. */

export function sayAloud(text: string, language: string): void {
  const voice = globalThis.speechSynthesis;
  if (!voice) return;
  const said = new SpeechSynthesisUtterance(text);
  said.lang = language;
  voice.cancel(); // what is late is worth nothing
  voice.speak(said);
}
