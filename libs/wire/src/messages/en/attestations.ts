/** What is confirmed by name. The words are kept with the step, so that it can be read later what was attested. */
export const attestations = {
  author: 'I have removed what could identify the patient',
  reviewer: 'I have read every word of it and found nothing by which a colleague could recognise the patient',
} as const;
