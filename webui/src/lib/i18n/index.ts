// The languages of the interface. Every text lives in a catalogue; the English one is the type of the others.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { readStored, writeStored } from "@/lib/storage";
import { en } from "./en";

export const LANGUAGES = [
  { code: "en", name: "English" },
  { code: "th", name: "ไทย" },
] as const;
type Language = (typeof LANGUAGES)[number]["code"];

const KEY = "limitless.language";

export async function startI18n(): Promise<void> {
  const language = storedLanguage() ?? browserLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await use(language);
}

export async function chooseLanguage(language: string): Promise<void> {
  if (!isLanguage(language)) return;
  writeStored(KEY, language);
  await use(language);
}

/** Loads what only the pages of staff say. The Thai catalogue holds it already. */
export async function loadStaffTexts(): Promise<void> {
  const { staff } = await import("./en-staff");
  i18next.addResourceBundle("en", "translation", staff, true, true);
}

async function use(language: Language): Promise<void> {
  if (language === "th" && !i18next.hasResourceBundle("th", "translation")) {
    const { th } = await import("./th");
    i18next.addResourceBundle("th", "translation", th);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

function storedLanguage(): Language | null {
  const stored = readStored(KEY);
  return stored !== null && isLanguage(stored) ? stored : null;
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("th") ? "th" : "en";
}

function isLanguage(code: string): code is Language {
  return LANGUAGES.some((language) => language.code === code);
}
