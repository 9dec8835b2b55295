package fr.treille.engagement.procesverbal;

import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.engagement.acte.Actes;
import fr.treille.engagement.acte.DemandeActe;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a committee of selection: previewed, then generated and archived; another generation is another version. */
@Service
@Transactional
@PreAuthorize("hasRole('SELECTIONNER')")
public class ProcesVerbalService {

    private final Actes actes;
    private final RedactionProcesVerbal redaction;
    private final RegistreProcesVerbaux registre;
    private final ComiteSelectionService comites;

    ProcesVerbalService(
            Actes actes,
            RedactionProcesVerbal redaction,
            RegistreProcesVerbaux registre,
            ComiteSelectionService comites) {
        this.actes = actes;
        this.redaction = redaction;
        this.registre = registre;
        this.comites = comites;
    }

    /**
     * The minutes as they would be generated now; nothing is recorded.
     *
     * @return a PDF
     * @throws fr.treille.socle.commun.Refus when there is no such committee in the région, or it settled nothing
     */
    @Transactional(readOnly = true)
    public byte[] apercu(long comiteId) {
        return actes.apercu(redaction, comiteId, null);
    }

    /**
     * Generates and archives the minutes.
     *
     * @param version of the committee that the screen showed
     * @return the reference of the document
     * @throws fr.treille.socle.commun.Refus as {@link #apercu}, or when somebody changed the committee meanwhile
     */
    public String generer(long comiteId, int version) {
        return actes.generer(redaction, new DemandeActe(comiteId, version, null), false)
                .reference();
    }

    /**
     * Those that were generated, the last one first.
     *
     * @throws fr.treille.socle.commun.Refus when there is no such committee in the région
     */
    @Transactional(readOnly = true)
    public List<ProcesVerbalFiche> generes(long comiteId) {
        comites.lire(comiteId);
        return registre.generes(comiteId);
    }
}
