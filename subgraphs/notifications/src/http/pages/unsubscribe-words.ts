import type { Language } from "../../domain/channel.ts";

/** What the page says. `what` is the headline of the kind in the feed. */
export type PageWords = {
  readonly title: string;
  readonly question: (what: string) => string;
  readonly button: string;
  readonly done: string;
  readonly doneText: (what: string) => string;
  readonly invalid: string;
  readonly invalidText: string;
};

/** The page that ends letters, in the languages of letters. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    title: "No more letters",
    question: (what) => `Shall we send you no more letters of the kind “${what}”?`,
    button: "No more of these letters",
    done: "Done",
    doneText: (what) => `You get no more letters of the kind “${what}”. In your account you can have them sent again.`,
    invalid: "This link does not hold",
    invalidText: "It is not whole, or it was made void. In your account you can choose what we send you.",
  },
  de: {
    title: "Keine Briefe mehr",
    question: (what) => `Sollen wir Ihnen keine Briefe der Art „${what}“ mehr senden?`,
    button: "Keine solchen Briefe mehr",
    done: "Erledigt",
    doneText: (what) =>
      `Sie bekommen keine Briefe der Art „${what}“ mehr. In Ihrem Konto können Sie sie wieder einschalten.`,
    invalid: "Dieser Link gilt nicht",
    invalidText: "Er ist unvollständig oder wurde ungültig gemacht. In Ihrem Konto wählen Sie, was wir Ihnen senden.",
  },
  fr: {
    title: "Plus de messages",
    question: (what) => `Faut-il ne plus vous envoyer de messages du type « ${what} » ?`,
    button: "Ne plus recevoir ces messages",
    done: "C'est fait",
    doneText: (what) =>
      `Vous ne recevrez plus de messages du type « ${what} ». Vous pouvez les réactiver dans votre compte.`,
    invalid: "Ce lien n'est pas valable",
    invalidText: "Il est incomplet ou a été annulé. Dans votre compte, vous choisissez ce que nous vous envoyons.",
  },
  es: {
    title: "No recibir más mensajes",
    question: (what) => `¿Quiere que no le enviemos más mensajes del tipo «${what}»?`,
    button: "No recibir más de estos mensajes",
    done: "Hecho",
    doneText: (what) => `Ya no recibirá mensajes del tipo «${what}». Puede volver a activarlos en su cuenta.`,
    invalid: "Este enlace no es válido",
    invalidText: "Está incompleto o ha sido anulado. En su cuenta puede elegir qué le enviamos.",
  },
};
