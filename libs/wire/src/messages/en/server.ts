/** What the server says: refusals, errors, and what is wrong with an input. */
export const serverMessages = {
  unauthenticated: 'Please sign in first. What you typed is kept.',
  barred: {
    LOCKED: 'Your screen is locked. Unlock it to go on; what you typed is kept.',
    SECOND_FACTOR: 'Your organisation asks for a second step at sign-in. Set it up, and everything opens.',
  },
  notFound: 'This is not here, or not open to you.',
  notAllowed: 'You can see this, but it is not yours to change.',
  internal: 'Something went wrong on our side. Nothing was half saved; please try again.',
  unavailable:
    'The workspace cannot reach its database just now. Nothing was half saved; please try again in a moment.',
  full: 'The disk of the workspace is full. Nothing was half saved; what is there can be read. Tell whoever runs it.',
  unknownDocument:
    'This question is not one of those that are answered here. Ask as the web app does, or sign in first.',
  badInput: 'Something in this form is not as expected.',
  badCursor: 'This place in the list is not known. Start again from the top.',
  badId: 'This is not an id.',
  idTaken: 'This id belongs to something else. Make a new one.',
  tooShort: 'Something is missing here.',
  tooLong: 'This is too long: at most {{max}} characters.',
  tooMany: 'These are too many: at most {{max}}.',
  badNumber: 'A whole number from {{min}} to {{max}} belongs here.',
  tooLateToUndo: 'The minute for undoing has passed. It stays as it is.',
  unprintable: 'This holds a control character that cannot be saved. Remove it, or paste as plain text.',
  badEmail: 'This does not look like an e-mail address.',
  bodyTooLarge: 'This is too large to save in one go. Shorten it and try again.',
  badJson: 'The request is not valid JSON.',
  signIn: {
    wrong: 'This address and password do not go together.',
    wrongCode: 'This code does not work, or was used before. Wait for the next one.',
    startAgain: 'This took too long. Sign in again with your password.',
    passkeyRefused: 'This passkey does not open an account here.',
    wrongPassword: 'This is not your password.',
    unchangedPassword: 'This is your present password. Choose another.',
    notForYourself:
      'You look after your own sign-in on your account’s page. Ask another admin where you cannot.',
    confirmFirst: 'Enter your password first, so that we know it is you.',
    useSecondFactor: 'This account has a second step already. Sign in with it first.',
    lastSecondFactor:
      'Your organisation asks for a second step, and this is your last one. Set up another before you remove it.',
    unnamedPasskey: 'Passkey',
    secondFactorRequired:
      'Your organisation asks for a second step. Add a passkey before you give this one up.',
    wait: 'Too many tries. Please wait {{minutes}} minutes and try again.',
  },
  people: {
    invitationUnusable:
      'This invitation cannot be used any more. Ask the person who invited you for a new one.',
    alreadyMember: 'This person is in the team already.',
    lastLead: 'A team needs a lead. Make someone else a lead first.',
    passwordTooShort: 'Choose a password of at least {{min}} characters.',
    passwordTooLong: 'Choose a password of at most {{max}} characters.',
    passwordKnown:
      'This password is on a list of those that are tried first, because many people use it. A few words that do not belong together are fine.',
    passwordOfOwnWords:
      'This is little more than names and words that are near at hand here, and so it is soon guessed. Put a few other words beside them.',
    passwordWrong: 'This address already has an account. Enter its password to join with it.',
    unknownPerson: 'This person is not in the team.',
    roster: {
      hasProblems: 'Some rows have a problem, so nobody was invited. Correct them and try again.',
      tooManyRows: 'These are too many rows: at most {{max}} at a time.',
      unknownTeam: 'You can invite to no team of this name.',
      problems: {
        missing: 'Something is missing here.',
        'no such column': 'The list needs a heading with a column “email”.',
        'not an address': 'This does not look like an e-mail address.',
        'not a role': 'Use member, trainee, supervisor or lead.',
        'too long': 'This is too long.',
        unprintable: 'This holds a character that cannot be saved.',
        formula: 'This begins like a formula. Write it as plain words.',
        quotes: 'A quotation mark is not closed in this row.',
        twice: 'This person is in the list twice for this team.',
      },
    },
    departureChanged: 'Something has changed since you looked. See what would happen now.',
    heirNeeded: 'Say who of the team takes over the cases.',
    lastAdmin: 'An organisation needs an admin. Make someone else an admin first.',
    staleRules: 'Another admin has set these rules in the meantime. Look at them again, then save.',
    secondFactorFirst:
      'Set up a second step for your own sign-in first, and sign in with it. Otherwise you would lock yourself out.',
    badIdleLock: 'Choose 5, 15, 30 or 60 minutes, or never.',
    staleProfile: 'Your profile was changed somewhere else in the meantime. Look at it again, then save.',
    unknownTimeZone: 'This is not the name of a time zone, such as Europe/Stockholm.',
    unknownLanguage: 'This is not the code of a language, such as “sv”.',
    saidTwice: 'Something is in this list twice.',
  },
  cases: {
    adoption: {
      notYours:
        'A hypothesis is added to the case by whoever said it under their name, or by the author of the case.',
      noHypothesis: 'This post is no hypothesis any more. Choose one that is.',
      noCase: 'This discussion is about no case.',
      full: 'The case has as many hypotheses as it can hold. Its author can set one aside first.',
    },
    staleVersion:
      'This was changed somewhere else since you opened it. Both texts are here; choose what to keep.',
    wrongState: 'The case has moved on, and this can no longer be done.',
    incomplete: 'One or more things are missing before this can go to review.',
    identifyingDetails: 'Something here could identify the patient. Settle each finding, then try again.',
    findingNotThere: 'These words are not in the case.',
    fieldNotThere: 'This part of the case is empty, or not part of it.',
    wordsNotThere: 'These words stand nowhere in this case or its discussion.',
    passageNotThere: 'These words do not stand there any more. Select them again.',
    notOfThisKind: 'A case of this kind has no place for this.',
    tooManyFilters: 'You keep {{max}} filters already. Remove one that you do not need, then save this one.',
    openAlready: 'You can open this case without it. Nobody was told anything.',
    glassReasonTooShort: 'Say why you need to read it, in at least {{min}} characters.',
    alreadySubmitted: 'This case is already with its reviewers.',
  },
  confidentiality: {
    noWord: 'A word needs at least two letters or digits.',
    classNotListed: 'Your own words are names, places, organisations, contact details or numbers.',
    classNotCleared:
      'Dates, ages, contact details and numbers can be kept in one text, but not cleared everywhere.',
    listFull: 'The list holds {{max}} words at most. Remove some first; nothing was added.',
    isOwnWord: 'Your organisation lists these words as its own. Remove them there first.',
    alreadyDecided: 'Someone else has settled this in the meantime.',
  },
  search: {
    noWord: 'Type a word or two to look for.',
    nothingWanted: 'Say at least one word that should be there.',
    tooCommon: 'These words stand almost everywhere. Add one that is rarer.',
  },
  retention: {
    stale: 'Another admin has decided something in the meantime. Look at it again, then save.',
    outOfBounds: {
      months: 'Choose from {{least}} to {{most}} months, or keep everything.',
      days: 'Choose from {{least}} to {{most}} days, or keep everything.',
    },
    whichTeam: 'Say which team the hold is on.',
    whichCase: 'Say which case the hold is on: paste its link.',
  },
  anonymity: {
    given:
      'Your one chance to write without a name in this phase was given to another device of yours. Write there, or by name.',
    invalid: 'This could not be taken without a name. Write by name, or load the page again.',
    spent: 'You have written without a name in this phase already. Once each is all it takes.',
    over: 'This phase has closed in the meantime. Your words are still here: send them by name, or keep them for later.',
    membersOnly: 'Presenter and facilitator write by name.',
    byName: 'In this phase one writes by name.',
    noMessage: 'This is nothing that can be signed.',
    kind: 'This phase asks for something else. Choose another kind.',
  },
  aliases: {
    named:
      'You have taken part in this case under your name already. An alias is chosen before the first post.',
    used: 'You have taken part in this case under your alias already. It stays with what you wrote.',
    presenter: 'Whoever presents the case takes part under their name.',
    leadOnly: 'Only a lead of the team can ask who is behind an alias, with a reason.',
    nobody: 'Nobody could be found behind this alias.',
    noReasons:
      'Under an alias no reasons are kept, because a reason is kept with its author’s name. Replace these words instead.',
  },
  rounds: {
    begun: 'This thread has a round already. Open another thread for another one.',
    none: 'No round is held in this thread.',
    notYours:
      'Whoever opened this thread, presents the case, or leads or supervises the team can begin a round here.',
    notFacilitator: 'Only the facilitator closes a phase.',
    presenterFacilitates:
      'Whoever presents the case cannot facilitate its round as well. Name somebody else.',
    facilitatorElsewhere: 'The facilitator is a member of the team. Name somebody who is.',
    windows: {
      wrongNumber: 'This protocol has {{count}} phases. Give each of them its hours.',
      notWhole: 'Give whole hours.',
      tooShort: 'Each phase needs an hour at least.',
      tooLong: 'A round takes {{days}} days at most. Shorten some of its phases.',
    },
  },
  discussions: {
    firstThread: 'Discussion',
    replyElsewhere: 'The post that this answers is not in this thread.',
    emptyPost: 'Write something first.',
    mentionUnknown: 'Someone mentioned here cannot read this thread.',
    mentionCannotRead: '{{names}} cannot read this thread. Take the mention out, or ask them another way.',
    closed: 'This thread is closed, because its case was withdrawn.',
    postDeleted: 'This post was deleted.',
    replyDeleted:
      'The post that this answers was deleted meanwhile. Your text is kept: send it without the quote.',
    replyMoved:
      'The post that this answers was moved to “{{title}}” meanwhile. Your text is kept: answer there, or send it without the quote.',
    willTry: 'Only whoever presents says what they will try, and of a suggestion or a resource.',
    staleDraft: 'You have gone on with this text on another device.',
  },
  moves: {
    none: 'Tick the posts that belong elsewhere.',
    sameThread: 'The posts are in this thread already. Choose another one.',
    otherSubject:
      'Posts stay with what they are about: others read that discussion. Choose a thread on the same case or of the same team.',
    targetGone: 'That thread was merged into another one. Choose the one that it went to.',
    postElsewhere:
      'Some of these posts are not in this thread any more. Look again, and tick those that are.',
    emptyThread: 'There is nothing in this thread that could go elsewhere.',
    roundHeld: 'A round is being held. Posts can be moved once it is over.',
    notAllowed:
      'Whoever opened the thread, presents the case, or leads or supervises the team can move posts.',
    notYours: 'Only whoever moved the posts can take that back.',
  },
  takeaways: {
    empty: 'Write in a sentence or two what the discussion came to. Then the thread can be resolved.',
    emptyCommitment: 'Write what will be done, or take this line away.',
    badDay: 'Write the day as year, month and day, for example 2026-12-01.',
    ownerElsewhere: 'This person does not read the thread. Choose somebody of the team.',
    resolvedAlready:
      'Somebody resolved this thread a moment ago. Your takeaway was not kept; here is theirs.',
    notYours: 'Only whoever resolved the thread can take that back. You can take the thread up again.',
    notYourCommitment: 'Only whoever made this commitment, or a lead or supervisor, says whether it is done.',
  },
} as const;
