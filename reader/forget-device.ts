import { forgetAll } from "#reader/device.ts";
import { STORE_PREFIX } from "#reader/kept.ts";
import { showScripted } from "#reader/make.ts";
import { tellWorker } from "#reader/offline.ts";
import { SAVED_CHANGED } from "#reader/saved.ts";

/** `<forget-device>`: a button after which this device remembers nothing of what was read here. */
export class ForgetDevice extends HTMLElement {
  connectedCallback(): void {
    showScripted(this);
    this.querySelector("button")?.addEventListener("click", () => void this.forget());
  }

  private async forget(): Promise<void> {
    forgetAll();
    await forgetCopies();
    document.dispatchEvent(new Event(SAVED_CHANGED));
    tellWorker({ kind: "forgotten" });
    const said = this.querySelector("[role=status]");
    if (said !== null) said.textContent = this.dataset.forgotten ?? "";
  }
}

async function forgetCopies(): Promise<void> {
  if (!("caches" in window)) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(STORE_PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
}
