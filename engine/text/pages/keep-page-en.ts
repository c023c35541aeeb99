import type {KeepText} from './keep-page.ts';

/** Keeping, sharing, saving and printing in English. */
export const keepInEnglish: KeepText = {
  bar: {keep: 'Keep', share: 'Share'},
  close: 'Close',
  dismiss: 'Dismiss',
  shelf: {
    title: 'Kept scenarios',
    about: 'Scenarios with their changes and results, kept in this browser alone.',
    name: 'Name',
    keep: 'Keep what is on the page',
    unfinished: 'The search has not ended: what is kept now has no result yet.',
    list: 'Kept',
    empty: 'Nothing is kept yet.',
    open: (name) => `Open ${name}`,
    rename: 'Rename',
    copy: 'Copy',
    nameOfCopy: (name) => `${name} (copy)`,
    save: 'Save as a file',
    remove: 'Delete',
    saveAll: 'Save all as a file',
    bring: 'Bring in a file …',
    removed: (name) => `${name} was deleted.`,
    undo: 'Undo',
    damaged: 'This entry is damaged and cannot be opened. It can be saved as a file or deleted.',
    damagedName: 'Damaged entry',
    best: (value, money) => `${value}: profit ${money} a year`,
    single: (money) => `profit ${money} a year`,
    none: 'no result yet',
    changes: (count) => (count === '1' ? 'one change' : `${count} changes`),
    seed: (seed) => `seed ${seed}`,
    startAnew: 'Delete everything and begin anew',
    startAnewSure: 'Delete everything that is kept in this browser?',
  },
  share: {
    title: 'Share',
    link: 'Link to what is on the page',
    linkAbout:
      'The link itself holds the scenario, its changes, the seed and the version of the engine: nothing is uploaded, and whoever opens it gets the same figures.',
    copy: 'Copy the link',
    copied: 'Copied.',
    byHand: 'The browser does not allow copying: the link is selected, copy it with Ctrl+C or Command+C.',
    tooLong: (kilobytes, most) =>
      `The link would have ${kilobytes} kB, and mail and chat programs cut off links above ${most} kB.`,
    withOrders: 'A link cannot carry order files.',
    instead: 'Save the scenario as a file and send that instead: it opens here and in the command line.',
    making: 'The link is being made.',
    unsettled: 'The last change is not allowed: take it back to get a link.',
    files: 'Files',
    filesAbout: 'For the command line, spreadsheets and reports.',
    scenario: 'Scenario with its changes (JSON)',
    orders: (name) => `Order file ${name}`,
    result: 'Result (JSON)',
    figures: 'Figures as a table (CSV)',
    unfinished: 'Result and table can be saved once the search has ended.',
    print: 'Print',
  },
  chart: {
    save: 'Save as',
    saveAs: (form) => `Save the chart as ${form}`,
    failed: 'The browser could not draw the picture: save it as SVG.',
  },
  drop: 'Drop the scenario and its order files, or a file of kept scenarios',
  notices: {
    kept: (name) => `${name} is kept.`,
    opened: (name) => `${name} is open.`,
    otherEngine: (before, now) =>
      `This was made with version ${before} of the engine, and the page has version ${now}: it is being run anew, and figures may differ.`,
    otherScenario:
      'The scenario has changed since this was kept: it is being run anew, and figures may differ.',
    damagedResult: 'The result that was kept is damaged: it is being run anew.',
    goneMeanwhile: (name) => `${name} is not kept any more: it was deleted in another tab.`,
    cannotOpen: (name) => `${name} cannot be opened`,
    cannotOpenLink: 'The link cannot be opened',
    cannotContinue: 'What was on the page last time cannot be opened again',
    imported: (count, known) =>
      `${count === '1' ? 'One entry was' : `${count} entries were`} brought in${known === '0' ? '' : `; ${known} had been kept before`}.`,
    notImported: 'Not all of the file could be brought in',
    notSaved: 'The file could not be made. What is on the page is still there.',
    trouble: {
      unavailable:
        'This browser keeps nothing for the page, as in private windows. Everything else works; save scenarios as files to keep them.',
      blocked:
        'Another tab holds what is kept with an older version of the page: close that tab, then try again.',
      newer:
        'What is kept was made by a newer version of the page: reload to get that version. Until then nothing is kept.',
      damaged:
        'What is kept in this browser cannot be read: its database is damaged. The page works, but keeps nothing.',
      full: 'There is no room left: this was not kept. Delete what you do not need from the kept scenarios, or save it as a file; all that was kept before is still there.',
      failed: 'The browser could not keep this. The page works; try again, or save it as a file.',
    },
    link: {
      characters: 'The link has characters that do not belong to it: copy it again, whole.',
      damaged: 'The link was cut off or changed on its way: copy it again, whole.',
      tooLong: 'The link is longer than any link of this page.',
      version: (version) =>
        `The link is of kind ${version}, which this version of the page does not know: open it with a newer one.`,
      content: 'The link does not carry what it should.',
    },
  },
  print: {
    scenario: 'Scenario',
    seed: 'Seed',
    engine: 'Fulcrum',
    date: 'Printed',
    changes: 'Changed in the scenario',
  },
};
