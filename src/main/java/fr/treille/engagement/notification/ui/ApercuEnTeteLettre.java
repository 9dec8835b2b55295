package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.Component;
import fr.treille.engagement.acte.ui.ApercuPdf;
import fr.treille.engagement.notification.SpecimenService;
import fr.treille.socle.territoire.Agence;
import fr.treille.socle.territoire.ui.ApercuEnTete;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;

/** A letter of the real template, invented but for its letterhead. */
@org.springframework.stereotype.Component
class ApercuEnTeteLettre implements ApercuEnTete {

    private final SpecimenService specimens;
    private final Executor executeur;

    ApercuEnTeteLettre(SpecimenService specimens, @Qualifier("applicationTaskExecutor") Executor executeur) {
        this.specimens = specimens;
        this.executeur = executeur;
    }

    @Override
    public Component de(Agence agence) {
        return new ApercuPdf(executeur, () -> specimens.lettre(agence), "la lettre d’exemple", "exemple.pdf");
    }
}
