// The shell as the window's host: the one file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { HostError, type Host } from "./host";

/** The shell of the app. */
export function shell(): Host {
  return {
    call: async (name, request) => {
      try {
        return await invoke("rpc", { name, request });
      } catch (error) {
        throw failure(error);
      }
    },
    on: (event, listener) => {
      const listening = listen(event, ({ payload }) => listener(payload as never));
      return () => void listening.then((stop) => stop());
    },
  };
}

function failure(error: unknown): HostError {
  if (typeof error === "object" && error !== null && "message" in error) {
    const { message, code } = error as { message: unknown; code?: unknown };
    return new HostError(String(message), typeof code === "string" ? code : "");
  }
  return new HostError(String(error));
}
