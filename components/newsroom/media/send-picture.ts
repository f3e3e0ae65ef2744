import type { Upload } from "#components/newsroom/media/upload-list.tsx";

const BROKEN = "The connection broke before it had arrived. Try again.";

/** Sends one file, telling how much of it has left. @returns what came of it, in words where it was not taken */
export function sendPicture(
  file: File,
  onProgress: (done: number) => void,
): Promise<Pick<Upload, "state"> & { message?: string }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/newsroom/media/upload?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => resolve({ state: "refused", message: BROKEN });
    request.onload = () => resolve(readAnswer(request.status, request.response));
    request.send(file);
  });
}

function readAnswer(status: number, answer: { isNew?: boolean; message?: string } | null) {
  if (status === 200) return { state: answer?.isNew === false ? ("known" as const) : ("added" as const) };
  return { state: "refused" as const, message: answer?.message ?? BROKEN };
}
