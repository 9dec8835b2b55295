package fr.treille.dossier.fenetre;

import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import java.time.LocalDate;

/** Where a window stands on a day; a phase of which the call gives no last day is passed over. */
public enum EtatFenetre {
    A_VENIR("À venir", EtapeFenetre.OUVERTURE),
    OUVERTE("Ouverte", EtapeFenetre.CLOTURE),
    EN_RECEVABILITE("En recevabilité", EtapeFenetre.RECEVABILITE),
    EN_INSTRUCTION("En instruction", EtapeFenetre.INSTRUCTION),
    EN_SELECTION("En sélection", EtapeFenetre.SELECTION),
    CLOSE("Close", EtapeFenetre.ENGAGEMENT);

    private final String libelle;
    private final EtapeFenetre fin;

    EtatFenetre(String libelle, EtapeFenetre fin) {
        this.libelle = libelle;
        this.fin = fin;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }

    /** That of a window on a day of its région; the last day of a phase is still of it. */
    public static EtatFenetre de(FenetreFiche fenetre, LocalDate jour) {
        for (var etat : values()) {
            var fin = fenetre.date(etat.fin);
            if (fin != null && (etat == A_VENIR ? jour.isBefore(fin) : etat != CLOSE && !jour.isAfter(fin))) {
                return etat;
            }
        }
        return CLOSE;
    }
}
