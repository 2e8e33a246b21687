import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Where the dev server sends API calls; a running system is expected there.
const backend = process.env["LIMITLESS_BACKEND"] ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { proxy: { "/api": { target: backend, changeOrigin: false } } },
  build: {
    target: "es2023",
    sourcemap: false,
    manifest: true,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    // The content policy allows no data: fonts.
    assetsInlineLimit: 0,
  },
  test: {
    environment: "jsdom",
    environmentOptions: { jsdom: { url: "http://localhost:8080/" } },
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 15_000,
    restoreMocks: true,
  },
});
