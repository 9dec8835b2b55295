package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.fenetre.FenetreDetail;
import fr.treille.dossier.fenetre.FenetreService;
import fr.treille.referentiel.appel.ProrogationSaisie;
import fr.treille.referentiel.appel.ProrogationService;
import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Extends a deadline of a window: which one, until when, what moves with it, and why; shown before it is done. */
class ProrogationDialog extends Dialog {

    private final ProrogationService prorogations;
    private final FenetreService fenetres;
    private final FenetreDetail detail;
    private final LocalDate jour;
    private final Runnable ensuite;
    private final ChampsRefusables champs = new ChampsRefusables();
    private final Select<Jalon> etape = champs.ajouter("etape", new Select<>());
    private final ChampDate nouvelle;
    private final Div suites = new Div();
    private final Map<EtapeFenetre, SuiteProrogation> lignes = new EnumMap<>(EtapeFenetre.class);
    private final TextArea motif = champs.ajouter("motif", new TextArea("Motif"));

    /** @param ensuite what to do once it is extended */
    ProrogationDialog(
            ProrogationService prorogations,
            FenetreService fenetres,
            FenetreDetail detail,
            LocalDate jour,
            Runnable ensuite) {
        this.prorogations = prorogations;
        this.fenetres = fenetres;
        this.detail = detail;
        this.jour = jour;
        this.ensuite = ensuite;
        setHeaderTitle("Prolonger une échéance");
        addClassName("fenetre-prorogation");
        nouvelle = champs.ajouter("nouvelle", Champs.echeance("Nouveau dernier jour, compris", PlageDates.APPEL, jour));
        nouvelle.setRequiredIndicatorVisible(true);
        choisir(detail.publiee().fenetre());
        suites.addClassName("fenetre-suites");
        suites.getElement().setAttribute("role", "group").setAttribute("aria-label", "Échéances qui suivent");
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        var haut = new Div(etape, nouvelle);
        haut.addClassName("fenetre-champs");
        add(haut, suites, motif);
        var annuler = new Button("Annuler", clic -> close());
        annuler.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var verifier = new Button("Vérifier ce qui change", clic -> verifier());
        verifier.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(annuler, verifier);
        nouvelle.addValueChangeListener(choix -> proposer());
        etape.addValueChangeListener(choix -> proposer());
    }

    private void choisir(FenetreFiche fenetre) {
        etape.setLabel("Échéance");
        etape.setRequiredIndicatorVisible(true);
        etape.setItemLabelGenerator(
                jalon -> jalon == null ? "" : jalon.etape().libelle() + ", " + Formats.date(jalon.date()));
        var prolongeables = fenetre.jalons().stream()
                .filter(jalon -> jalon.etape() != EtapeFenetre.OUVERTURE)
                .toList();
        etape.setItems(prolongeables);
        fenetre.prochain(jour).filter(prolongeables::contains).ifPresent(etape::setValue);
    }

    /** What follows, as many days later. */
    private void proposer() {
        champs.retirer("suites.");
        lignes.clear();
        suites.removeAll();
        var choisie = etape.getValue();
        var date = nouvelle.getValue();
        if (choisie == null || date == null || !date.isAfter(choisie.date())) {
            return;
        }
        for (var suite : Deplacement.suites(detail.publiee().fenetre(), choisie.etape(), date)) {
            var ligne = new SuiteProrogation(suite, choisie.etape().entraine(), jour);
            champs.ajouter(ProrogationSaisie.champ(suite.etape()), ligne.date());
            lignes.put(suite.etape(), ligne);
            suites.add(ligne);
        }
        if (!lignes.isEmpty()) {
            suites.addComponentAsFirst(new Div("Échéances qui suivent, à déplacer aussi\u00A0:"));
        }
    }

    private ProrogationSaisie lire() {
        var dates = new EnumMap<EtapeFenetre, LocalDate>(EtapeFenetre.class);
        lignes.forEach((suite, ligne) -> ligne.choisie().ifPresent(date -> dates.put(suite, date)));
        var choisie = etape.getValue();
        return new ProrogationSaisie(
                choisie == null ? null : choisie.etape(),
                nouvelle.getValue(),
                dates,
                motif.getValue(),
                detail.publiee().version());
    }

    private void verifier() {
        champs.essayer(() -> {
            var id = detail.publiee().fenetre().id();
            var saisie = lire();
            var deplacements = prorogations.apercu(id, saisie);
            var etapes = deplacements.stream().map(Deplacement::etape).toList();
            var portee = fenetres.portee(id, etapes);
            var relances = fenetres.relances(id, etapes);
            Messages.confirmer(
                    "Prolonger «\u00A0" + deplacements.getFirst().etape().libelle() + "\u00A0»\u00A0?",
                    ConsequencesProrogation.enClair(detail.publiee().fenetre(), deplacements, portee, relances, jour),
                    "Prolonger",
                    () -> champs.essayer(() -> {
                        prorogations.proroger(id, saisie);
                        close();
                        ensuite.run();
                        Messages.succes(
                                "Le délai est prolongé jusqu’au "
                                        + Formats.date(deplacements.getFirst().nouvelle())
                                        + (relances.isEmpty()
                                                ? "."
                                                : ". Qui avait été relancé à l’ancienne date est à prévenir\u00A0: «\u00A0Relances\u00A0»."));
                    }));
        });
    }
}
