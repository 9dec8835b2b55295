package fr.treille.suivi.point;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.point.planification.Creneau;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** When and where a point is, and what became of it. */
@Embeddable
class Deroulement {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatPoint etat = EtatPoint.PREVU;

    private LocalDate jour = LocalDate.EPOCH;
    private LocalTime heure = LocalTime.NOON;
    private int dureeMinutes;
    private String lieu = "";
    private String motif = "";
    private int sequence;

    protected Deroulement() {}

    Deroulement(Creneau creneau) {
        placer(creneau);
    }

    private void placer(Creneau creneau) {
        creneau.verifier();
        jour = creneau.jour();
        heure = creneau.heure();
        dureeMinutes = creneau.dureeMinutes();
        lieu = creneau.lieu();
    }

    void reporter(Creneau creneau, String pourquoi, LocalDate aujourdhui) {
        if (creneau.jour().isBefore(aujourdhui)) {
            throw Refus.surChamp(
                    "jour",
                    "Le point ne peut pas être reporté au " + Formats.date(creneau.jour())
                            + "\u00A0: ce jour est passé. S’il s’est tenu, enregistrez sa tenue.");
        }
        if (etat != EtatPoint.ANNULE
                && creneau.jour().equals(jour)
                && creneau.heure().equals(heure)) {
            throw Refus.surChamp(
                    "jour", "Le point est déjà prévu le " + creneau.enClair() + "\u00A0: choisissez un autre moment.");
        }
        motif = Bornes.exiger("motif", "Dites pourquoi le point est reporté.", "Le motif", pourquoi, Bornes.MOTIF);
        placer(creneau);
        etat = EtatPoint.REPORTE;
        sequence++;
    }

    void annuler(String pourquoi) {
        exigerMaintenu();
        motif = Bornes.exiger("motif", "Dites pourquoi le point est annulé.", "Le motif", pourquoi, Bornes.MOTIF);
        etat = EtatPoint.ANNULE;
        sequence++;
    }

    void tenir(LocalDate jourReel, LocalDate aujourdhui) {
        exigerMaintenu();
        if (jourReel.isAfter(aujourdhui)) {
            throw Refus.surChamp(
                    "jour",
                    "Le point ne peut pas s’être tenu le " + Formats.date(jourReel) + "\u00A0: ce jour est à venir.");
        }
        jour = jourReel;
        etat = EtatPoint.TENU;
    }

    /** @throws Refus when it was held */
    void exigerATenir(String consequence) {
        if (etat == EtatPoint.TENU) {
            throw new Refus("Ce point s’est tenu le " + Formats.date(jour) + "\u00A0: " + consequence + ".");
        }
    }

    /** @throws Refus when it is cancelled */
    void exigerMaintenu() {
        if (etat == EtatPoint.ANNULE) {
            throw new Refus("Ce point est annulé\u00A0: donnez-lui d’abord une autre date.");
        }
    }

    EtatPoint etat() {
        return etat;
    }

    Creneau creneau() {
        return new Creneau(jour, heure, dureeMinutes, lieu);
    }

    String motif() {
        return motif;
    }

    int sequence() {
        return sequence;
    }
}
