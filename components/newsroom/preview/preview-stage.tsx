import { type PreviewView, writePreviewView } from "#domain/previews/view.ts";

interface PreviewStageProps {
  story: number;
  view: PreviewView;
}

/** A part of a preview in a frame as wide as the device it is looked at on. */
export function PreviewStage({ story, view }: PreviewStageProps) {
  const frame = `/newsroom/stories/${story}/preview-frame${writePreviewView({ ...view, width: "desktop" })}`;
  const title = view.width === "phone" ? "Preview on a phone" : "Preview";
  return (
    <main id="main" className={`stage stage--${view.width}`}>
      <h1 className="vh">{title}</h1>
      <iframe title={title} src={frame} />
    </main>
  );
}
