package fr.treille.suivi.jalon;

import java.time.LocalDate;

/**
 * The day by which a deployment should end: a mark given by the call, not a condition. It runs from the start of the project,
 * the purchase included, to the end of the deployment (domain reference §3.3).
 *
 * @param depart the day from which the months are counted
 * @param origine what that day is
 * @param mois as the call's rules say for that type of project, 9 or 18 in 2025
 */
public record Marque(LocalDate depart, Origine origine, int mois) {

    /** What the months are counted from: the first that is known. */
    public enum Origine {
        REEL("le démarrage réel du projet"),
        PREVU("le démarrage prévu du projet"),
        SIGNATURE("la signature de la convention");

        private final String enPhrase;

        Origine(String enPhrase) {
            this.enPhrase = enPhrase;
        }

        /** « le démarrage réel du projet ». */
        public String enPhrase() {
            return enPhrase;
        }
    }

    /** « 18 mois depuis le démarrage réel du projet ». */
    public String enPhrase() {
        return mois + "\u00A0mois depuis " + origine.enPhrase();
    }

    /** The mark itself. */
    public LocalDate jour() {
        return depart.plusMonths(mois);
    }
}
