/** The search worker, but it crashes when told; what crashes it listens first. */
import './crash-when-told.ts';
import '../../../../main/services/search/worker.ts';
