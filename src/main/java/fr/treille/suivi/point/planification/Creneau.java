package fr.treille.suivi.point.planification;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.JoursOuvres;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When and where a point is.
 *
 * @param jour its day, in the région's zone like the hour
 * @param dureeMinutes from 5 minutes to 10 hours
 * @param lieu a place or a link
 */
public record Creneau(LocalDate jour, LocalTime heure, int dureeMinutes, String lieu) {

    /** How long a point is, usually. */
    public static final int DUREE_USUELLE = 60;

    public Creneau {
        lieu = lieu.strip();
    }

    /** « 13/06/2026 à 14:00 ». */
    public String enClair() {
        return Formats.date(jour) + " à " + heure.toString().substring(0, 5);
    }

    /** @throws Refus when its length is out of bounds, or its place too long */
    public void verifier() {
        if (dureeMinutes < 5 || dureeMinutes > 600) {
            throw Refus.surChamp("duree", "Un point dure de 5 minutes à 10 heures\u00A0: corrigez sa durée.");
        }
        Bornes.borner("lieu", "Le lieu", lieu, Bornes.MOTIF);
    }

    /**
     * That many one after the other from this one on, within working hours (9 h–12 h 30, 14 h–18 h) of working days.
     *
     * @param ouvres where they are
     * @return this one first, wherever it is
     */
    public List<Creneau> suivants(int nombre, JoursOuvres ouvres) {
        var suite = new ArrayList<Creneau>();
        var prochain = this;
        while (suite.size() < nombre) {
            suite.add(prochain);
            prochain = prochain.apres(ouvres);
        }
        return suite;
    }

    private Creneau apres(JoursOuvres ouvres) {
        var debut = jour.atTime(heure).plusMinutes(dureeMinutes);
        while (!ouvre(debut, ouvres)) {
            debut = debut.toLocalTime().isBefore(MATIN)
                    ? debut.with(MATIN)
                    : debut.toLocalTime().isBefore(APRES_MIDI)
                            ? debut.with(APRES_MIDI)
                            : debut.plusDays(1).with(MATIN);
        }
        return new Creneau(debut.toLocalDate(), debut.toLocalTime(), dureeMinutes, lieu);
    }

    private boolean ouvre(LocalDateTime debut, JoursOuvres ouvres) {
        var fin = debut.plusMinutes(dureeMinutes);
        return ouvres.ouvre(debut.toLocalDate())
                && fin.toLocalDate().equals(debut.toLocalDate())
                && (dans(debut, fin, MATIN, MIDI)
                        || dans(debut, fin, APRES_MIDI, SOIR)
                        // longer than half a day: from the morning on, wherever it ends
                        || dureeMinutes > 240 && debut.toLocalTime().equals(MATIN));
    }

    private static boolean dans(LocalDateTime debut, LocalDateTime fin, LocalTime ouverture, LocalTime fermeture) {
        return !debut.toLocalTime().isBefore(ouverture) && !fin.toLocalTime().isAfter(fermeture);
    }

    private static final LocalTime MATIN = LocalTime.of(9, 0);
    private static final LocalTime MIDI = LocalTime.of(12, 30);
    private static final LocalTime APRES_MIDI = LocalTime.of(14, 0);
    private static final LocalTime SOIR = LocalTime.of(18, 0);
}
