package fr.treille.referentiel.amenagement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.amenagement.AmenagementLigne;
import fr.treille.referentiel.amenagement.AmenagementSaisie;
import fr.treille.referentiel.amenagement.AmenagementService;
import fr.treille.referentiel.amenagement.CibleAmenageable;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds or corrects an aménagement of targets. */
class AmenagementDialog extends Dialog {

    private final Formulaire<AmenagementSaisie> formulaire = new Formulaire<>(AmenagementSaisie.class);

    /** @param ligne null to add */
    AmenagementDialog(
            AmenagementService service, @Nullable AmenagementLigne ligne, LocalDate aujourdhui, Runnable ensuite) {
        setHeaderTitle(ligne == null ? "Ajouter un aménagement de cible" : "Corriger un aménagement de cible");
        setWidth("44rem");
        var situation = texte("Situation", Bornes.LIBELLE, AmenagementSaisie::situation);
        situation.setHelperText("Comme la décision la nomme\u00A0: c’est le motif que portent les mesures réduites");
        var effet = formulaire.lier(
                new RadioButtonGroup<EffetAmenagement>("Effet", EffetAmenagement.values()), AmenagementSaisie::effet);
        effet.setItemLabelGenerator(EffetAmenagement::libelle);
        effet.setRequiredIndicatorVisible(true);
        var connus = service.indicateurs().stream()
                .collect(Collectors.toMap(CibleAmenageable::code, CibleAmenageable::libelle));
        var indicateurs =
                formulaire.lier(new CheckboxGroup<String>("Cibles aménagées"), AmenagementSaisie::indicateurs);
        indicateurs.setItems(
                service.indicateurs().stream().map(CibleAmenageable::code).toList());
        indicateurs.setItemLabelGenerator(code -> connus.getOrDefault(code, code));
        indicateurs.setRequiredIndicatorVisible(true);
        var secteurs = formulaire.lier(new CheckboxGroup<Secteur>("Secteurs concernés"), AmenagementSaisie::secteurs);
        secteurs.setItems(Secteur.values());
        secteurs.setItemLabelGenerator(Secteur::libelle);
        secteurs.setHelperText("Leurs ESSMS n’ont plus cette cible\u00A0; rien à choisir pour un dénominateur réduit");
        var demandePar = texte("Demandé par", Bornes.TITRE, AmenagementSaisie::demandePar);
        demandePar.setHelperText("L’ARS qui l’a demandé à la CNSA");
        var demandeLe = date("Demandé le", PlageDates.FAIT, aujourdhui, AmenagementSaisie::demandeLe, true);
        var cnsaLe = date("Instruit par la CNSA le", PlageDates.FAIT, aujourdhui, AmenagementSaisie::cnsaLe, false);
        var decision = texte("Décision de la DNS et de la CNSA", Bornes.TITRE, AmenagementSaisie::decision);
        decision.setHelperText("Sa référence, telle qu’elle est écrite");
        var decisionLe = date("Décidé le", PlageDates.FAIT, aujourdhui, AmenagementSaisie::decisionLe, true);
        var depuis = date("Premier jour", PlageDates.AMENAGEMENT, aujourdhui, AmenagementSaisie::depuis, true);
        var jusquAu = date("Dernier jour", PlageDates.AMENAGEMENT, aujourdhui, AmenagementSaisie::jusquAu, false);
        var champs = new FormLayout(
                situation,
                effet,
                indicateurs,
                secteurs,
                demandePar,
                demandeLe,
                cnsaLe,
                decision,
                decisionLe,
                depuis,
                jusquAu);
        for (var large : new com.vaadin.flow.component.Component[] {situation, effet, indicateurs, secteurs}) {
            champs.setColspan(large, 2);
        }
        var motif = formulaire.lier(new TextArea("Motif de la correction"), AmenagementSaisie::motif);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setRequiredIndicatorVisible(true);
        motif.setVisible(ligne != null);
        champs.add(motif, 2);
        formulaire.afficher(saisie(ligne));
        add(
                champs,
                new Paragraph(
                        "Il vaut pour les périodes de mesure qui finissent du premier au dernier jour, dans toutes les"
                                + " grappes de la région. Les réductions déjà enregistrées restent."));
        var enregistrer = new Button(ligne == null ? "Ajouter" : "Enregistrer", clic -> {
            if (formulaire.enregistrer(saisie -> {
                if (ligne == null) {
                    service.ajouter(saisie);
                } else {
                    service.corriger(ligne.id(), ligne.version(), saisie);
                }
            })) {
                close();
                Messages.succes("L’aménagement est enregistré.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private static AmenagementSaisie saisie(@Nullable AmenagementLigne ligne) {
        return ligne == null
                ? new AmenagementSaisie("", null, Set.of(), Set.of(), "", null, null, "", null, null, null, "")
                : new AmenagementSaisie(
                        ligne.situation(),
                        ligne.effet(),
                        Set.copyOf(ligne.indicateurs()),
                        ligne.secteurs(),
                        ligne.demandePar(),
                        ligne.demandeLe(),
                        ligne.cnsaLe(),
                        ligne.decision(),
                        ligne.decisionLe(),
                        ligne.depuis(),
                        ligne.jusquAu(),
                        "");
    }

    private TextField texte(String libelle, int longueur, Composante<AmenagementSaisie, String> composante) {
        var texte = formulaire.lier(new TextField(libelle), composante);
        texte.setMaxLength(longueur);
        texte.setRequiredIndicatorVisible(true);
        return texte;
    }

    private com.vaadin.flow.component.Component date(
            String libelle,
            PlageDates plage,
            LocalDate aujourdhui,
            Composante<AmenagementSaisie, @Nullable LocalDate> composante,
            boolean obligatoire) {
        var champ = formulaire.lier(Champs.date(libelle, plage, aujourdhui), composante);
        champ.setRequiredIndicatorVisible(obligatoire);
        return champ;
    }
}
