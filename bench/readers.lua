-- Readers for wrk who ask for one address after another; the addresses are its last arguments.
local paths
local at = 0

function init(arguments)
  paths = arguments
  wrk.headers["accept-encoding"] = "br"
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
