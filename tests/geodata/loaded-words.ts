const LOADED: readonly RegExp[] = [
  /\b(terroris\w*|regime|nazi\w*|fascis\w*|liberat\w*|invaders?|aggressor\w*|militants?|separatists?|puppet|so-called)\b/i,
  /\b(special military operation|rightful\w*|historic(al)? lands?|new regions|reunif\w*|land grab|brave|heroic\w*)\b/i,
  /\b(Kiev|Kharkov|Odessa|Lugansk|Zaporozhye|Nikolaev|Dnepr\w*|Donbass|Slavyansk|the Ukraine)\b/,
  /(терорист|нацист|фашист|рашист|загарб|захоп|бойовик|окупант|агресор|сепаратист|маріонетк)/iu,
  /(так зван|спеціальн\S* військов\S* операці|визвол|возз’єднан|режим\S* (київ|кремл|путін|зеленськ))/iu,
];

/** Words in a text that take a side, or spell a Ukrainian name the Russian way; both languages. */
export function loadedWords(text: string): string[] {
  return LOADED.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}
