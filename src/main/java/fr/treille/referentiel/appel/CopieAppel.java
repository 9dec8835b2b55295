package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.socle.commun.Bornes;
import java.time.LocalDate;
import java.util.List;

/**
 * What the copy of a call as the next year's draft will be.
 *
 * @param intitule of the draft
 * @param tailleMinimale distinct FINESS géographiques that a project will need: the région's own number
 * @param reports every date of its windows, to check
 */
public record CopieAppel(String intitule, int annee, int tailleMinimale, List<Report> reports) {

    /**
     * A date, a year later.
     *
     * @param periode of the window as it was
     * @param ajustee whether a 29 February became a 28
     */
    public record Report(String periode, EtapeFenetre etape, LocalDate ancienne, LocalDate nouvelle, boolean ajustee) {

        static Report de(FenetreFiche fenetre, FenetreFiche.Jalon jalon) {
            var nouvelle = jalon.date().plusYears(1);
            return new Report(
                    fenetre.periode(),
                    jalon.etape(),
                    jalon.date(),
                    nouvelle,
                    nouvelle.getDayOfMonth() != jalon.date().getDayOfMonth());
        }
    }

    /** The draft of it: by the last rules of the call, without its envelope and its source. */
    AppelSaisie saisie(AppelFiche fiche) {
        var note = "Copié de «\u00A0" + fiche.intitule()
                + "\u00A0»\u00A0: les dates, décalées d’un an, les règles, l’enveloppe et la source sont à vérifier.";
        return new AppelSaisie(
                intitule,
                annee,
                fiche.guichet(),
                null,
                "",
                null,
                "",
                fiche.regles().copie(tailleMinimale, List.of(note)),
                fiche.fenetres().stream().map(FenetreFiche::unAnApres).toList(),
                0);
    }

    static CopieAppel de(AppelFiche fiche, int tailleMinimale) {
        var annee = String.valueOf(fiche.annee());
        var suivante = String.valueOf(fiche.annee() + 1);
        return new CopieAppel(
                fiche.intitule().contains(annee)
                        ? fiche.intitule().replace(annee, suivante)
                        : Bornes.couper(fiche.intitule(), Bornes.TITRE - suivante.length() - 1) + " " + suivante,
                fiche.annee() + 1,
                tailleMinimale,
                fiche.fenetres().stream()
                        .flatMap(fenetre -> fenetre.jalons().stream().map(jalon -> Report.de(fenetre, jalon)))
                        .toList());
    }
}
