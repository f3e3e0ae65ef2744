"use client";

import { useRef } from "react";
import { CopyButton } from "#components/newsroom/form/copy-button.tsx";

/** The secret in letters, for an app without a camera: in groups to be typed, in one piece to be copied. */
export function TypedKey({ secret }: { secret: string }) {
  const shown = useRef<HTMLElement>(null);
  return (
    <div className="row">
      <span>
        Or type this key:{" "}
        <code translate="no" ref={shown}>
          {secret.match(/.{1,4}/g)?.join(" ")}
        </code>
      </span>
      <CopyButton words="Copy the key" text={secret} source={shown} />
    </div>
  );
}
