package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.preuve.ui.LieuPreuves;
import fr.treille.suivi.preuve.ui.ListePreuves;
import fr.treille.suivi.preuve.ui.PreuveDialog;
import fr.treille.suivi.usage.EssmsMesure;
import fr.treille.suivi.usage.TauxCible;
import fr.treille.suivi.usage.UsageGrappe;
import fr.treille.suivi.usage.UsageLiens;
import fr.treille.suivi.usage.ui.amenagement.AmenagementsAppliques;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A grappe's usage in one period, which stands in the address; its measures are typed in the place of their rates. */
class PageUsages extends Div {

    private static final String PERIODE = "periode";
    private static final int NOMMES = 6;

    private final GrappeFiche grappe;
    private final ServicesUsage services;
    private final List<SectionUsage> sections;
    private final Runnable rafraichir;
    private @Nullable Long periode;

    PageUsages(GrappeFiche grappe, ServicesUsage services, List<SectionUsage> sections, Runnable rafraichir) {
        this.grappe = grappe;
        this.services = services;
        this.sections = sections;
        this.rafraichir = rafraichir;
        addClassName("usage-page");
    }

    @Override
    protected void onAttach(AttachEvent attache) {
        var demandee = new EtatUrl(attache.getUI().getActiveViewLocation().getQueryParameters()).texte(PERIODE);
        periode = demandee.matches("[0-9]{1,18}") ? Long.valueOf(demandee) : periode;
        montrer();
    }

    /** Shows the rates as they now are; after a change the page of the grappe builds this anew. */
    private void montrer() {
        var usage = services.usage().grappe(grappe.id(), periode);
        removeAll();
        add(barre(usage));
        var montree = usage.periode();
        if (montree == null) {
            add(new Paragraph("Aucune période n’est ouverte. L’usage se mesure par période, par défaut sur les mois que"
                    + " l’appel à projets demande\u00A0: ouvrez la première, puis saisissez les mesures des ESSMS."));
        } else {
            avertir(usage, montree);
            add(
                    new TableIndicateurs(usage),
                    new Paragraph(AffichageUsages.discret(
                            "Ces taux sont ceux de l’ensemble, sans plafond. Pour le solde, les cibles sont demandées "
                                    + usage.atteinte().enClair()
                                    + ", et l’ensemble s’y lit avec chaque ESSMS compté au plus à son dénominateur\u00A0: voir"
                                    + " l’onglet Convention.")));
            add(new AmenagementsAppliques(
                    services.usage().amenagements(grappe.id(), montree.fin()),
                    usage.cibles().stream().map(TauxCible::cible).toList()));
            retiennent(usage);
            add(new H2("Taux par OG et par ESSMS, " + montree.enClair()), new TableEssms(usage, montree.fin()));
            add(new ListePreuves(lieu(usage, montree)));
        }
        sections.forEach(section -> add(section.section(grappe, rafraichir)));
    }

    private void choisir(@Nullable Long voulue) {
        periode = voulue;
        var ui = UI.getCurrent();
        new EtatUrl(ui.getActiveViewLocation().getQueryParameters())
                .mettre(PERIODE, voulue == null ? "" : String.valueOf(voulue))
                .ecrire(ui);
        montrer();
    }

    private Div barre(UsageGrappe usage) {
        var barre = new Div();
        barre.addClassName("barre-filtres");
        var montree = usage.periode();
        if (montree != null) {
            var choix = new Select<PeriodeFiche>();
            choix.setAriaLabel("Période");
            choix.addClassName("usage-periode");
            choix.setItems(usage.periodes().reversed());
            choix.setItemLabelGenerator(PeriodeFiche::enClair);
            choix.setValue(montree);
            choix.addValueChangeListener(change -> choisir(change.getValue().id()));
            barre.add(choix);
        }
        if (AgentConnecte.courant().peut(Droits.SUIVRE)) {
            if (montree != null) {
                var saisir = new Button("Saisir les mesures", clic -> saisir(usage, montree));
                saisir.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                barre.add(saisir);
            }
            barre.add(tertiaire("Ouvrir une période", () -> PeriodeDialog.ouvrir(grappe, services, this::choisir)));
            barre.add(
                    tertiaire("Importer un fichier", () -> UI.getCurrent().navigate(UsageLiens.IMPORT, parametres())));
            if (montree != null) {
                barre.add(
                        tertiaire(
                                "Corriger la période",
                                () -> PeriodeDialog.corriger(grappe, montree, services, this::choisir)),
                        tertiaire("Joindre une preuve", () -> new PreuveDialog(lieu(usage, montree)).open()));
            }
        }
        if (montree != null) {
            barre.add(tertiaire("Corrections", () -> new CorrectionsDialog(grappe, usage, services).open()));
        }
        return barre;
    }

    private LieuPreuves lieu(UsageGrappe usage, PeriodeFiche montree) {
        return new LieuPreuves(
                grappe.id(),
                montree,
                usage.cibles().stream().map(TauxCible::cible).toList(),
                usage.noms(),
                services.preuves(),
                LocalDate.now(services.horloge()),
                rafraichir);
    }

    private QueryParameters parametres() {
        return QueryParameters.of("grappe", String.valueOf(grappe.id()));
    }

    private void saisir(UsageGrappe usage, PeriodeFiche montree) {
        removeAll();
        add(new GrilleMesures(grappe.id(), usage, montree, services, rafraichir));
    }

    private void avertir(UsageGrappe usage, PeriodeFiche montree) {
        var avant = usage.avantVsr();
        if (avant > 0) {
            var avis = new Paragraph(AffichageUsages.alerte("Les mesures de " + Formats.nombre(avant)
                    + "\u00A0ESSMS ne comptent pas pour le solde\u00A0: leur VSR n’est pas signée depuis "
                    + usage.mesureMois() + "\u00A0mois au " + Formats.date(montree.fin()) + "."));
            avis.getElement().setAttribute("role", "status");
            add(avis);
        }
    }

    private void retiennent(UsageGrappe usage) {
        var noms = usage.noms();
        for (var cible : usage.cibles().stream()
                .filter(indicateur -> !indicateur.atteinte())
                .map(TauxCible::cible)
                .toList()) {
            var eux = usage.retiennent(cible);
            if (!eux.isEmpty()) {
                add(new Paragraph(AffichageUsages.discret(enClair(cible, eux, noms))));
            }
        }
    }

    /** « Sous le seuil de 70 % pour DMP, 3 ESSMS : Les Tilleuls (45 %), … ». */
    private static String enClair(CibleFiche cible, List<EssmsMesure> eux, Map<String, String> noms) {
        return "Retiennent la grappe sous " + cible.seuilEnClair() + " pour " + cible.abrege() + "\u00A0: "
                + Lettres.enumerer(
                        eux.stream()
                                .map(essms -> noms.get(essms.essms().finess()) + " ("
                                        + essms.taux(cible.code()).enClair() + ")")
                                .toList(),
                        NOMMES)
                + ".";
    }

    private static Button tertiaire(String libelle, Runnable action) {
        var bouton = new Button(libelle, clic -> action.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return bouton;
    }
}
