#!/usr/bin/env node
import { main, nodeIo } from '../dist/cli.js';

const exit = await main(process.argv.slice(2), nodeIo());
process.exitCode ||= exit; // standard output may have failed meanwhile
