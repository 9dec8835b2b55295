package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;

/** The hours of a SAAD in year N-1, by which its forfaits are prorated; emptied, the forfaits are whole. */
class HeuresSaadDialog extends Dialog {

    private final BigDecimalField medicoSociales = new BigDecimalField("Heures médico-sociales (année N-1)");
    private final BigDecimalField totales = new BigDecimalField("Heures totales (année N-1)");

    HeuresSaadDialog(GrappeFiche grappe, MembreLigne membre, MembreService service, Runnable ensuite) {
        setHeaderTitle("Heures de «\u00A0" + membre.nom() + "\u00A0»");
        setWidth("30rem");
        medicoSociales.setHelperText("APA, PCH et autres financements médico-sociaux");
        totales.setHelperText("Activité «\u00A0confort\u00A0» comprise. Les deux vides\u00A0: ce n’est pas un SAAD.");
        medicoSociales.setWidthFull();
        totales.setWidthFull();
        if (membre.heures() != null) {
            medicoSociales.setValue(membre.heures().medicoSociales());
            totales.setValue(membre.heures().totales());
        }
        var enregistrer = new Button("Enregistrer les heures", clic -> {
            try {
                service.declarerHeures(grappe.id(), grappe.version(), membre.finess(), heures());
            } catch (Refus refus) {
                refuser(refus);
                return;
            }
            close();
            Messages.succes("Les heures sont enregistrées et le montant recalculé.");
            ensuite.run();
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(medicoSociales, totales);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private @org.jspecify.annotations.Nullable HeuresSaad heures() {
        if (medicoSociales.isEmpty() && totales.isEmpty()) {
            return null;
        }
        if (medicoSociales.isEmpty()) {
            throw Refus.surChamp("heuresMedicoSociales", "Donnez aussi les heures médico-sociales.");
        }
        if (totales.isEmpty()) {
            throw Refus.surChamp("heuresTotales", "Donnez aussi le total des heures.");
        }
        return new HeuresSaad(medicoSociales.getValue(), totales.getValue());
    }

    private void refuser(Refus refus) {
        var champ = refus.champ().filter("heuresTotales"::equals).isPresent() ? totales : medicoSociales;
        champ.setErrorMessage(refus.message());
        champ.setInvalid(true);
    }
}
