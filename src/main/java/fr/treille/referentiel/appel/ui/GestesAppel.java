package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.CopieAppel;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/** What coordination does with a call, in the header of its page. */
class GestesAppel extends Div {

    private final PilotageAppelService pilotage;
    private final AppelFiche fiche;
    private final Saisies saisies = new Saisies();

    GestesAppel(PilotageAppelService pilotage, AppelFiche fiche) {
        this.pilotage = pilotage;
        this.fiche = fiche;
        addClassNames("pousse", "barre-actions");
        add(bouton("Copier pour " + (fiche.annee() + 1), false, this::copier));
        if (fiche.statut() == StatutAppel.BROUILLON) {
            add(
                    bouton(
                            "Modifier",
                            false,
                            () -> UI.getCurrent().navigate(AppelLiens.onglet(fiche.id(), "modifier"))),
                    bouton("Publier", true, this::publier));
        } else {
            add(bouton("Amender", false, () -> UI.getCurrent().navigate(AppelLiens.onglet(fiche.id(), "amender"))));
        }
    }

    private static Button bouton(String libelle, boolean principal, Runnable action) {
        var bouton = new Button(libelle, clic -> action.run());
        bouton.addThemeVariants(principal ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        return bouton;
    }

    private void copier() {
        saisies.faire(() -> {
            var apercu = pilotage.apercuCopie(fiche.id());
            var lignes = new ArrayList<String>();
            lignes.add("Un brouillon «\u00A0" + apercu.intitule()
                    + "\u00A0» reprendra les règles, pour " + apercu.tailleMinimale()
                    + " ESSMS au moins, le nombre de la région. L’enveloppe et la source ne sont pas reprises. Dates à"
                    + " vérifier\u00A0:");
            apercu.reports().forEach(report -> lignes.add(report(report)));
            Messages.confirmer(
                    "Copier pour " + apercu.annee() + "\u00A0?",
                    lignes,
                    "Créer le brouillon",
                    () -> saisies.faire(() -> {
                        UI.getCurrent().navigate(AppelLiens.onglet(pilotage.copier(fiche.id()), "modifier"));
                        Messages.succes("Le brouillon est créé\u00A0: vérifiez ses dates et ses règles.");
                        return true;
                    }));
            return true;
        });
    }

    /** « Fenêtre du … au … : Clôture des dépôts, 13/06/2025 → samedi 13/06/2026 ». */
    private static String report(CopieAppel.Report report) {
        return "Fenêtre " + report.periode() + "\u00A0: "
                + Lettres.minuscule(report.etape().libelle()) + ", "
                + Formats.date(report.ancienne()) + " → "
                + JoursOuvres.courants().enClair(report.nouvelle())
                + (report.ajustee() ? " (le 29 février devient le 28)" : "");
    }

    /** Its deadlines on which nobody works. */
    private static List<String> nonOuvres(FenetreFiche fenetre) {
        var ouvres = JoursOuvres.courants();
        return fenetre.jalons().stream()
                .filter(jalon -> !ouvres.ouvre(jalon.date()))
                .map(jalon -> jalon.etape().libelle() + "\u00A0: " + ouvres.enClair(jalon.date()) + ".")
                .toList();
    }

    private void publier() {
        var consequences = new ArrayList<String>();
        fiche.fenetres().forEach(fenetre -> {
            consequences.add("Fenêtre " + fenetre.periode() + "\u00A0: " + fenetre.accueilsEnClair() + ".");
            consequences.addAll(nonOuvres(fenetre));
        });
        consequences.add(
                "Les grappes pourront y déposer. La publication ne s’annule pas\u00A0: les règles ne changeront"
                        + " plus que par un amendement daté et motivé.");
        Messages.confirmer(
                "Publier l’appel à projets\u00A0?",
                consequences,
                "Publier",
                () -> saisies.faire(() -> {
                    pilotage.publier(fiche.id(), fiche.version());
                    UI.getCurrent().refreshCurrentRoute(true);
                    Messages.succes("L’appel à projets est publié.");
                    return true;
                }));
    }
}
