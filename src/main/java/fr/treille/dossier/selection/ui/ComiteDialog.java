package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.selection.ComiteFiche;
import fr.treille.dossier.selection.ComiteSaisie;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** A committee of selection: its day, its members, its windows and its enveloppe. */
class ComiteDialog extends Dialog {

    /** @param ensuite called with its identifier once it is kept */
    ComiteDialog(ComiteSelectionService service, ComiteSaisie depart, LocalDate aujourdhui, LongConsumer ensuite) {
        var nouveau = depart.id() == 0;
        var formulaire = new Formulaire<>(ComiteSaisie.class);
        setHeaderTitle(nouveau ? "Nouveau comité de sélection" : "Modifier le comité");
        setWidth("34rem");
        var nom = formulaire.lier(new TextField("Nom"), ComiteSaisie::nom);
        nom.setMaxLength(Bornes.TITRE);
        formulaire.exiger(ComiteSaisie::nom, "Donnez un nom au comité.");
        var jour = formulaire.lier(Champs.echeance("Jour", PlageDates.ECHEANCE, aujourdhui), ComiteSaisie::jour);
        formulaire.exiger(ComiteSaisie::jour, "Donnez le jour du comité.");
        var enveloppe = formulaire.lier(
                Champs.euros("Enveloppe"),
                ComiteSaisie::enveloppe,
                euros -> euros == null ? null : Montant.de(euros),
                montant -> montant == null ? null : montant.valeur());
        enveloppe.setHelperText("Ce que le comité partage entre les dossiers, au centime près.");
        formulaire.exiger(ComiteSaisie::enveloppe, "Donnez l’enveloppe du comité, un montant supérieur à zéro.");
        var publiees = service.fenetres();
        var fenetres = formulaire.lier(
                new ChampChoixMultiple<FenetrePubliee>("Fenêtres"),
                ComiteSaisie::fenetres,
                choisies -> choisies == null
                        ? Set.<Long>of()
                        : choisies.stream()
                                .map(publiee -> publiee.fenetre().id())
                                .collect(Collectors.toSet()),
                ids -> publiees.stream()
                        .filter(publiee ->
                                ids != null && ids.contains(publiee.fenetre().id()))
                        .collect(Collectors.toSet()));
        fenetres.setItemLabelGenerator(publiee -> publiee.annee() + " · " + publiee.appel() + ", fenêtre "
                + publiee.fenetre().periode());
        Champs.proposer(fenetres, publiees);
        fenetres.setRequiredIndicatorVisible(true);
        fenetres.setHelperText("Leurs dossiers qui ont un avis sont classés ensemble.");
        var membres = formulaire.lier(new TextArea("Membres"), ComiteSaisie::membres);
        membres.setMaxLength(Bornes.TEXTE);
        membres.setMinRows(3);
        membres.setHelperText("Un par ligne, avec sa qualité.");
        var champs = new Div(nom, jour, enveloppe, fenetres, membres);
        champs.addClassName("complements-champs");
        formulaire.afficher(depart);
        var bouton = new Button(
                nouveau ? "Créer le comité" : "Enregistrer",
                clic -> formulaire
                        .obtenir(
                                service::enregistrer,
                                () -> service.trouver(depart.id())
                                        .map(ComiteFiche::saisie)
                                        .orElse(depart))
                        .ifPresent(id -> {
                            close();
                            Messages.succes(nouveau ? "Le comité est créé." : "Le comité est modifié.");
                            ensuite.accept(Objects.requireNonNull(id));
                        }));
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(champs);
        getFooter().add(new Button("Annuler", clic -> close()), bouton);
    }
}
