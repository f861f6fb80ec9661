// What a script adds to pages that work without one.
import { initAll } from "govuk-frontend";
import { awaitChecks } from "./checks.js";
import { warnBeforeTheEnd } from "./idle.js";
import { keepTyped } from "./keep.js";
import { tellWhenItMoves } from "./live.js";
import { printOnDemand } from "./print.js";
import { searchWhileTyping } from "./search.js";
import * as straight from "./straight.js";
import { showUploads } from "./uploads.js";
import { offerStandardTexts } from "./texts.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
searchWhileTyping();
printOnDemand();
showUploads(straight);
offerStandardTexts();
keepTyped();
awaitChecks();
tellWhenItMoves();
warnBeforeTheEnd();
