package fr.treille.engagement.acte.dossier;

import java.util.Set;

/**
 * How somebody may bring an appeal before the administrative tribunal, by their legal status in FINESS (code de justice
 * administrative, art. R. 414-1 and R. 414-6): public bodies and private ones in charge of a public service must use
 * Télérecours, which « Télérecours citoyens » is not; other private persons without a lawyer may use the latter.
 */
public enum VoieContentieuse {

    /** A public body, or one that runs a scheme of social security. */
    TELERECOURS {
        @Override
        String suite() {
            return ", par l’application Télérecours (www.telerecours.fr), que votre organisme est tenu d’utiliser.";
        }
    },

    /** A private person. */
    CITOYENS {
        @Override
        String suite() {
            return ", par courrier ou, sans avocat et hors gestion permanente d’un service public, par l’application"
                    + " Télérecours citoyens (www.telerecours.fr).";
        }
    },

    /** Status unknown, or a commune, which must use Télérecours from 3 500 inhabitants on: what is true of all. */
    SELON_LE_STATUT {
        @Override
        String suite() {
            return ", par l’application Télérecours (www.telerecours.fr) pour les avocats, les personnes publiques autres"
                    + " que les communes de moins de 3\u202F500 habitants et les organismes privés chargés de la gestion"
                    + " permanente d’un service public\u00A0; par courrier ou par Télérecours citoyens pour les autres"
                    + " personnes privées.";
        }
    };

    /** State, collectivités, établissements publics, public groupings; then the schemes of social security. */
    private static final Set<String> PUBLICS = Set.of(
            "01", "02", "04", "05", "06", "07", "08", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
            "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "40", "41", "43", "44");

    /** Mutuals, unions, associations, foundations, congregations, natural persons, companies, private groupings. */
    private static final Set<String> PRIVES = Set.of(
            "42", "47", "48", "49", "50", "51", "52", "60", "61", "62", "63", "64", "65", "66", "70", "71", "72", "73",
            "74", "75", "76", "77", "78", "79", "80", "85", "86", "87", "88", "89", "91", "93", "95");

    abstract String suite();

    /** @param statut code of FINESS, « » when no file gave it */
    public static VoieContentieuse de(String statut) {
        return PUBLICS.contains(statut) ? TELERECOURS : PRIVES.contains(statut) ? CITOYENS : SELON_LE_STATUT;
    }

    /** The line of the ways of appeal, « former un recours contentieux devant le tribunal administratif de …, … ». */
    public String phrase(String tribunal, String adresse) {
        return "former un recours contentieux devant le " + tribunal + ", " + adresse.replace("\n", ", ") + suite();
    }
}
