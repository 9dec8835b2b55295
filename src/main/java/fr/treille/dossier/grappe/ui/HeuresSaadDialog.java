package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Annexe 1 of a SAAD: the hours of year N-1 by which its forfaits are prorated, as it declares them or as the ARS verifies them. */
class HeuresSaadDialog extends Dialog {

    /** What is typed, by the names of the refusals. */
    record Saisie(
            @Nullable BigDecimal heuresTotales,
            @Nullable BigDecimal heuresApa,
            @Nullable BigDecimal heuresPch,
            @Nullable BigDecimal heuresAutres,
            String financeur,
            String aupres) {

        static Saisie de(@Nullable HeuresSaad heures, String aupres) {
            return heures == null
                    ? new Saisie(null, null, null, null, "", aupres)
                    : new Saisie(
                            heures.totales(), heures.apa(), heures.pch(), heures.autres(), heures.financeur(), aupres);
        }

        /** The same whoever pays, for what is computed while one types. */
        Saisie chiffres() {
            return new Saisie(heuresTotales, heuresApa, heuresPch, heuresAutres, HeuresSaad.DETAIL_ABSENT, aupres);
        }

        /** @throws Refus on the field that is wrong */
        HeuresSaad heures() {
            return new HeuresSaad(
                    null,
                    Objects.requireNonNull(heuresTotales),
                    Objects.requireNonNull(heuresApa),
                    Objects.requireNonNull(heuresPch),
                    Objects.requireNonNull(heuresAutres),
                    financeur);
        }
    }

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);
    private final Paragraph parts = new Paragraph();

    private HeuresSaadDialog(String titre) {
        setHeaderTitle(titre);
        setWidth("30rem");
        heures("Heures totales", "Activité «\u00A0confort\u00A0» comprise", Saisie::heuresTotales);
        heures("Heures APA", "Allocation personnalisée d’autonomie", Saisie::heuresApa);
        heures("Heures PCH", "Prestation de compensation du handicap", Saisie::heuresPch);
        heures("Autres heures médico-sociales", "0 s’il n’y en a pas", Saisie::heuresAutres);
        texte("Financeur des autres heures", Saisie::financeur)
                .setHelperText("Caisse, conseil départemental, mutuelle… à dire dès qu’il y en a");
        parts.getElement().setAttribute("role", "status");
    }

    /** What the SAAD declares. */
    static HeuresSaadDialog declarer(
            GrappeFiche grappe, MembreLigne membre, FinancementService service, Runnable ensuite) {
        var dialogue = new HeuresSaadDialog("Heures déclarées par «\u00A0" + membre.nom() + "\u00A0»");
        dialogue.add(new Paragraph("Année N-1 de l’appel à projets (annexe 1)."), dialogue.parts);
        dialogue.afficher(Saisie.de(membre.heures(), ""));
        var effacer = new Button(
                "Effacer la déclaration",
                clic -> dialogue.faire(
                        () -> Messages.essayer(
                                () -> service.effacerHeures(grappe.id(), grappe.version(), membre.finess())),
                        "La déclaration est effacée et le montant recalculé.",
                        ensuite));
        effacer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        effacer.setVisible(membre.heures() != null);
        dialogue.pied(
                effacer,
                "Enregistrer les heures",
                saisie ->
                        service.declarerHeures(grappe.id(), grappe.version(), Map.of(membre.finess(), saisie.heures())),
                "Les heures sont enregistrées et le montant recalculé.",
                ensuite);
        return dialogue;
    }

    /** What the ARS found of it, kept beside. */
    static HeuresSaadDialog verifier(
            GrappeFiche grappe, MembreLigne membre, FinancementService service, Runnable ensuite) {
        var dialogue = new HeuresSaadDialog("Vérifier les heures de «\u00A0" + membre.nom() + "\u00A0»");
        var declarees = Objects.requireNonNull(membre.heures());
        var verification = membre.verification();
        dialogue.texte("Vérifiées auprès de", Saisie::aupres).setHelperText("Caisse ou conseil départemental");
        dialogue.formulaire.exiger(
                Saisie::aupres,
                "Dites auprès de quelle caisse ou de quel conseil départemental les heures sont vérifiées.");
        dialogue.add(
                new Paragraph("Déclarées\u00A0: " + enClair(declarees)
                        + ". Les valeurs vérifiées sont gardées à part, et ce sont elles qui comptent."),
                dialogue.parts);
        dialogue.afficher(
                verification == null
                        ? Saisie.de(declarees, "")
                        : Saisie.de(verification.heures(), verification.aupres()));
        dialogue.pied(
                null,
                "Enregistrer la vérification",
                saisie -> service.verifierHeures(
                        grappe.id(), grappe.version(), Map.of(membre.finess(), saisie.heures()), saisie.aupres()),
                "Les heures vérifiées sont enregistrées et le montant recalculé.",
                ensuite);
        return dialogue;
    }

    /** « 8 000 h médico-sociales sur 10 000 h, 80 % (confort 20 %) ». */
    static String enClair(HeuresSaad heures) {
        return Formats.nombre(heures.medicoSociales()) + "\u00A0h médico-sociales sur "
                + Formats.nombre(heures.totales()) + "\u00A0h, " + Formats.pourcentage(heures.quotite()) + " (confort "
                + Formats.pourcentage(heures.confort()) + ")";
    }

    private void heures(String libelle, String aide, Composante<Saisie, @Nullable BigDecimal> composante) {
        var champ = formulaire.lier(new BigDecimalField(libelle), composante);
        champ.setHelperText(aide);
        champ.setWidthFull();
        champ.setValueChangeMode(ValueChangeMode.ON_BLUR);
        champ.addValueChangeListener(change -> direParts());
        formulaire.exiger(composante, "Donnez ce nombre d’heures, 0 s’il n’y en a pas.");
        add(champ);
    }

    private TextField texte(String libelle, Composante<Saisie, String> composante) {
        var champ = formulaire.lier(new TextField(libelle), composante);
        champ.setMaxLength(Bornes.TITRE);
        champ.setWidthFull();
        add(champ);
        return champ;
    }

    private void afficher(Saisie depart) {
        formulaire.afficher(depart);
        direParts();
    }

    /** The computed shares of what is typed, as soon as it can be told. */
    private void direParts() {
        var lu = formulaire.brouillon();
        parts.setText("");
        if (Stream.of(lu.heuresTotales(), lu.heuresApa(), lu.heuresPch(), lu.heuresAutres())
                .allMatch(Objects::nonNull)) {
            try {
                var heures = lu.chiffres().heures();
                parts.setText(enClair(heures)
                        + (heures.sousLaMoitie()
                                ? ". Moins de la moitié est médico-sociale\u00A0: à examiner, le programme finance surtout"
                                        + " cette activité."
                                : "."));
            } catch (Refus incomplet) {
                // the field says it when it is sent
                parts.setText("");
            }
        }
    }

    private void pied(@Nullable Button effacer, String verbe, Consumer<Saisie> acte, String succes, Runnable ensuite) {
        var bouton = new Button(verbe, clic -> faire(() -> formulaire.enregistrer(acte), succes, ensuite));
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (effacer != null) {
            getFooter().add(effacer);
        }
        getFooter().add(new Button("Annuler", clic -> close()), bouton);
    }

    private void faire(BooleanSupplier acte, String succes, Runnable ensuite) {
        if (acte.getAsBoolean()) {
            close();
            Messages.succes(succes);
            ensuite.run();
        }
    }
}
