package fr.treille.engagement.acte.dossier;

import fr.treille.engagement.acte.SujetActe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import java.time.LocalDate;
import java.util.List;

/** A {@link Dossier} and what a kind of document says besides. */
public interface SurDossier extends SujetActe {

    Dossier dossier();

    @Override
    default long id() {
        return dossier().grappeId();
    }

    @Override
    default int version() {
        return dossier().version();
    }

    @Override
    default long grappeId() {
        return dossier().grappeId();
    }

    @Override
    default String regionCode() {
        return dossier().regionCode();
    }

    @Override
    default String nom() {
        return dossier().nom();
    }

    @Override
    default LocalDate jour() {
        return dossier().jour();
    }

    @Override
    default Habilitations habilitations() {
        return dossier().habilitations();
    }

    @Override
    default List<AdresseCourriel> adresses() {
        return dossier().adresses();
    }

    @Override
    default String repondreA() {
        return dossier().repondreA();
    }

    @Override
    default String destinataire() {
        return dossier().destinataire();
    }

    @Override
    default String copie() {
        return dossier().copie();
    }
}
