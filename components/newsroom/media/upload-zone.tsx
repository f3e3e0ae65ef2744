"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from "react";
import { sendPicture } from "#components/newsroom/media/send-picture.ts";
import { UploadForm } from "#components/newsroom/media/upload-form.tsx";
import { type Upload, UploadList } from "#components/newsroom/media/upload-list.tsx";

/** The library as a place to drop pictures on, paste them into, or choose them for; several at once. */
export function UploadZone({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [isOver, setOver] = useState(false);

  const change = (id: string, changed: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changed } : one)));

  const send = async (files: readonly File[]) => {
    const begun = files.map((file) => ({
      id: crypto.randomUUID(),
      name: file.name,
      done: 0,
      state: "sending" as const,
    }));
    setUploads((all) => [...begun, ...all]);
    for (const [at, file] of files.entries()) {
      const id = begun[at]?.id ?? "";
      const sent = await sendPicture(file, (done) => change(id, { done }));
      change(id, sent);
    }
    router.refresh();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) void send(files);
  };
  return (
    <section
      aria-label="Picture library"
      className={isOver ? "drop drop--over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <div className="top">
        <h1>Media</h1>
        <UploadForm onChoose={(files) => void send(files)} />
      </div>
      <UploadList uploads={uploads} />
      {children}
    </section>
  );
}
