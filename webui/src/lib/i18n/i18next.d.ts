import "i18next";
import type { English } from "./en";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: English };
    returnNull: false;
  }
}
