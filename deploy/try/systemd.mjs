import { spawnSync } from "node:child_process";

/** The unit is one that systemd understands, and is closed off from the rest of the machine. */
export function trySystemd(check) {
  const unit = "deploy/systemd/broadsheet.service";
  if (spawnSync("which", ["systemd-analyze"]).status !== 0) {
    console.log("- systemd-analyze is not here: the unit was not looked at");
    return;
  }
  const verified = spawnSync("systemd-analyze", ["verify", "--man=no", unit], { encoding: "utf8" });
  check("systemd: the unit is understood", verified.status === 0, verified.stderr.trim());
  const rated = spawnSync("systemd-analyze", ["security", "--offline=true", unit], { encoding: "utf8" });
  const [, exposure = "10"] = /exposure level[^:]*: ([\d.]+)/.exec(rated.stdout) ?? [];
  check("systemd: what the paper may touch is little", Number(exposure) < 3, `exposure ${exposure} of 10`);
}
