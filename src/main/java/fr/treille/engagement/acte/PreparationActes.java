package fr.treille.engagement.acte;

import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.Registres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.Editique;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a document would say and what it lacks; nothing is recorded. */
@Component
class PreparationActes {

    private final Registres registres;
    private final Editique editique;

    PreparationActes(Registres registres, Editique editique) {
        this.registres = registres;
        this.editique = editique;
    }

    <D extends SujetActe> Map<Long, Preparation<D>> preparer(Redaction<D> redaction, Collection<Long> objets) {
        var courants = registres.de(redaction).courants(objets);
        var preparations = new LinkedHashMap<Long, Preparation<D>>();
        redaction
                .lire(objets)
                .forEach((id, dit) -> preparations.put(id, preparation(redaction, dit, courants.get(id))));
        return preparations;
    }

    private <D extends SujetActe> Preparation<D> preparation(
            Redaction<D> redaction, D dit, @Nullable ActeFiche courant) {
        try {
            redaction.exiger(dit);
            return new Preparation<>(dit, preparer(redaction, dit, courant), null, courant);
        } catch (Refus refus) {
            return new Preparation<>(dit, null, refus, courant);
        }
    }

    <D extends SujetActe> ActePrepare<D> preparer(Redaction<D> redaction, D dit, @Nullable ActeFiche courant) {
        var genre = redaction.genre();
        var signataires = dit.habilitations().pour(genre.signe());
        var document = redaction.imprimer(dit, signataires.stream().findFirst().orElse(null), redaction.aVenir());
        return new ActePrepare<>(
                genre,
                dit,
                redaction.resume(dit),
                ChampManquant.de(editique.champsManquants(document), dit.grappeId(), genre.signe()),
                signataires,
                courant);
    }

    <D extends SujetActe> byte[] apercu(Redaction<D> redaction, D dit, @Nullable Long signataire) {
        return editique.rendre(
                redaction.imprimer(dit, GenerationActes.signataire(redaction, dit, signataire), redaction.aVenir()));
    }
}
