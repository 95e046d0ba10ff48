/** How a hypothesis moved once colleagues had read it. */
export const hypothesesMessages = {
  moved: '{{before}} → {{confidence}} %',
  movedInWords: 'was {{before}} %, is {{confidence}} % now',
  setAside: 'Set aside',
  wasWeighed: '{{reason}}, was {{confidence}} %',
  earlier_one: 'How it stood before',
  earlier_other: 'How it stood before, {{count}} times',
  after: 'What moved it?',
  afterHint:
    'Colleagues have read it at {{before}} %. They will see that it is {{confidence}} % now, and after what.',
  why: 'Why, in a sentence',
  whyPrompt: 'What you see now that you did not see before',
} as const;
