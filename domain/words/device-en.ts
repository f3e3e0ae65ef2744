/** What a device keeps for its reader, in English. */
export const deviceEn = {
  saved: {
    save: "Save",
    isSaved: "Saved",
    notSaved: "This device gave no room to save it",
    title: "Saved articles",
    link: "Saved",
    about: "What you save is kept on this device alone. Nobody else, this paper included, learns of it.",
    offline: "The newest hundred can also be read without a connection.",
    none: "Nothing is saved on this device yet. “Save” stands beside every article.",
    withoutScript:
      "Saving needs JavaScript, which is switched off here or has not arrived. A bookmark in your browser does the same.",
    savedOn: "Saved",
    remove: "Remove",
    removed: "Removed",
    undo: "Undo",
    forgetTitle: "What this device remembers",
    forgetAbout:
      "The saved list, copies of pages for reading offline, which articles were opened, and when you last looked at the paper. All of it stays here; nothing of it is sent.",
    forget: "Forget all of it",
    forgotten: "This device has forgotten all of it",
  },
  offline: {
    title: "Reading offline",
    about: "This page stands in for one that is not kept on this device while the paper cannot be reached.",
    again: "Try again",
    keptHere: "Kept on this device",
    none: "Nothing is kept here yet. Pages that you read with a connection are.",
    withoutScript: "Keeping pages needs JavaScript, which is switched off here or has not arrived.",
    isCopy: "The paper cannot be reached. This is the copy this device kept on",
  },
};

/** Every word about it. */
export type DeviceWords = typeof deviceEn;
