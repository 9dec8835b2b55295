package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The equipment of many ESSMS, pasted from a spreadsheet; their inventories and quotes stay as they are. */
class EquipementsCollesDialog extends Dialog {

    EquipementsCollesDialog(
            GrappeFiche grappe, List<MembreLigne> membres, FinancementService service, Runnable ensuite) {
        setHeaderTitle("Équipement demandé, ESSMS par ESSMS");
        setWidth("34rem");
        Map<String, Equipement> connus =
                membres.stream().collect(Collectors.toMap(MembreLigne::finess, MembreLigne::equipement));
        var colonne = new TextArea("FINESS ; montant, un ESSMS par ligne");
        colonne.setRequiredIndicatorVisible(true);
        colonne.setHelperText("Copiez les deux colonnes de votre tableur. Un montant remplace celui qui était connu.");
        colonne.setMinRows(6);
        colonne.setMaxRows(16);
        colonne.setWidthFull();
        var enregistrer = new Button("Enregistrer l’équipement", clic -> {
            if (Formulaire.surUnChamp(colonne, () -> {
                var demandes = new HashMap<String, Equipement>();
                MontantsColles.lire(colonne.getValue())
                        .forEach((finess, montant) -> demandes.put(
                                finess,
                                connus.getOrDefault(finess, Equipement.AUCUN).de(montant)));
                service.demanderEquipement(grappe.id(), grappe.version(), demandes);
            })) {
                close();
                Messages.succes("L’équipement demandé est enregistré et le montant recalculé.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(colonne);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }
}
