package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An extension as coordination asks for it.
 *
 * @param etape the deadline to extend
 * @param nouvelle its new last day
 * @param suites the later deadlines that move with it, each with its new last day
 * @param motif why
 * @param version of the call that the person saw
 */
public record ProrogationSaisie(
        @Nullable EtapeFenetre etape,
        @Nullable LocalDate nouvelle,
        Map<EtapeFenetre, LocalDate> suites,
        String motif,
        int version) {

    /** Name of the field of a later deadline in refusals. */
    public static String champ(EtapeFenetre suite) {
        return "suites." + suite;
    }

    /**
     * The days that it moves, the one asked for first.
     *
     * @throws Refus on the field that is missing or wrong; for a draft; when another window has these very days
     */
    List<Deplacement> deplacements(AppelFiche appel, FenetreFiche fenetre) {
        if (appel.statut() != StatutAppel.PUBLIE) {
            throw new Refus(
                    "Cet appel à projets est un brouillon\u00A0: modifiez directement les dates de ses fenêtres.");
        }
        var deplacements = new ArrayList<Deplacement>();
        deplacements.add(premier(fenetre));
        fenetre.jalons().stream()
                .filter(jalon -> jalon.etape().compareTo(deplacements.getFirst().etape()) > 0)
                .forEach(jalon -> {
                    var date = suites.get(jalon.etape());
                    if (date != null && !date.equals(jalon.date())) {
                        deplacements.add(repousse(champ(jalon.etape()), jalon, date));
                    }
                });
        var apres = fenetre.deplacee(dates(deplacements));
        exigerOrdre(apres);
        exigerSeule(appel, apres);
        Bornes.exiger("motif", "Dites pourquoi le délai est prolongé.", "Le motif", motif, Bornes.MOTIF);
        return deplacements;
    }

    static Map<EtapeFenetre, LocalDate> dates(List<Deplacement> deplacements) {
        var dates = new EnumMap<EtapeFenetre, LocalDate>(EtapeFenetre.class);
        deplacements.forEach(deplacement -> dates.put(deplacement.etape(), deplacement.nouvelle()));
        return dates;
    }

    private Deplacement premier(FenetreFiche fenetre) {
        if (etape == null) {
            throw Refus.surChamp("etape", "Choisissez l’échéance à prolonger.");
        }
        if (etape == EtapeFenetre.OUVERTURE) {
            throw Refus.surChamp(
                    "etape", "L’ouverture des dépôts ne se prolonge pas\u00A0: choisissez une date de fin.");
        }
        var ancienne = fenetre.date(etape);
        if (ancienne == null) {
            throw Refus.surChamp(
                    "etape",
                    "L’appel à projets ne donne pas de date à «\u00A0" + etape.libelle()
                            + "\u00A0»\u00A0: il n’y a rien à prolonger.");
        }
        if (nouvelle == null) {
            throw Refus.surChamp("nouvelle", "Donnez le nouveau dernier jour.");
        }
        return repousse("nouvelle", new FenetreFiche.Jalon(etape, ancienne), nouvelle);
    }

    private static Deplacement repousse(String champ, FenetreFiche.Jalon jalon, LocalDate date) {
        if (!date.isAfter(jalon.date())) {
            throw Refus.surChamp(
                    champ,
                    "Une prorogation ne raccourcit jamais un délai\u00A0: donnez une date après le "
                            + Formats.date(jalon.date()) + ".");
        }
        return new Deplacement(jalon.etape(), jalon.date(), date);
    }

    private static void exigerOrdre(FenetreFiche fenetre) {
        FenetreFiche.Jalon precedent = null;
        for (var jalon : fenetre.jalons()) {
            if (precedent != null && jalon.date().isBefore(precedent.date())) {
                throw Refus.surChamp(
                        champ(jalon.etape()),
                        "«\u00A0" + jalon.etape().libelle() + "\u00A0» (" + Formats.date(jalon.date())
                                + ") viendrait avant «\u00A0"
                                + precedent.etape().libelle() + "\u00A0» (" + Formats.date(precedent.date())
                                + ")\u00A0: déplacez-la aussi.");
            }
            precedent = jalon;
        }
    }

    private static void exigerSeule(AppelFiche appel, FenetreFiche fenetre) {
        if (appel.fenetres().stream()
                .anyMatch(autre -> autre.id() != fenetre.id() && autre.periode().equals(fenetre.periode()))) {
            throw Refus.surChamp(
                    "nouvelle",
                    "Une autre fenêtre de cet appel va déjà " + fenetre.periode()
                            + "\u00A0: choisissez un autre jour.");
        }
    }
}
